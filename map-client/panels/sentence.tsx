/**
 * A sentence of the card; each figure in it is a button that opens its rule below the sentence – in the
 * card, so that the map stays in sight.
 */
import { Fragment, useEffect, useRef, useState } from 'react';
import { type Figure, isFigure, type RuleContext } from '../state/rules.js';
import { type Piece, piecesOf } from '../words/marked.js';
import { RuleView } from './rule-view.js';

export function Sentence({ marked, context }: { readonly marked: string; readonly context: RuleContext }) {
  const [open, setOpen] = useState<Figure | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const toggle = (figure: Figure): void => setOpen(open === figure ? null : figure);
  useEffect(() => {
    if (open) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div ref={whole}>
      <p>
        {piecesOf(marked).map((piece) => (
          <Fragment key={`${piece.figure} ${piece.text}`}>
            <FigureOrWords piece={piece} open={open} toggle={toggle} />
          </Fragment>
        ))}
      </p>
      {open && <RuleView figure={open} context={context} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface FigureProps {
  readonly piece: Piece;
  readonly open: Figure | null;
  readonly toggle: (figure: Figure) => void;
}

function FigureOrWords({ piece: { text, figure }, open, toggle }: FigureProps) {
  if (figure === null || !isFigure(figure)) return text;
  const isOpen = open === figure;
  return (
    <button
      type="button"
      className={isOpen ? 'figure figure-open' : 'figure'}
      aria-expanded={isOpen}
      onClick={() => toggle(figure)}
    >
      {text}
    </button>
  );
}
