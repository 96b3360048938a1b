/** The kinds of facility that count for the chosen service. */
import { useMemo } from 'react';
import type { ServiceKind } from '../contract/operations.js';
import { ready } from '../state/desk.js';
import { useDesk, useView } from '../state/store.js';

export function useServiceKinds(): readonly ServiceKind[] {
  const service = useView((view) => view.service);
  const services = useDesk(({ catalogue }) => ready(catalogue)?.services);
  return useMemo(
    () => services?.find(({ kind }) => kind === service)?.acceptsKinds ?? [service],
    [services, service],
  );
}
