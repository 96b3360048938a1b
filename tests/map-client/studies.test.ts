/** Studies on the page: which one is shown, how the list takes news, how the question follows the view. */
import { describe, expect, it } from '@jest/globals';
import { checkSitingParameters } from '../../api/planning/siting-parameters.js';
import type { ServiceKind } from '../../map-client/contract/operations.js';
import type { Study } from '../../map-client/state/records.js';
import {
  candidatesOf,
  isUnlimited,
  SITING_MODELS,
  type SitingForm,
  sitedServices,
  sitingForm,
  sitingParameters,
} from '../../map-client/state/siting-form.js';
import {
  choose,
  EMPTY_STUDY_DESK,
  putStudy,
  removeStudy,
  type StudyDesk,
  shownStudy,
  studyUnderWay,
} from '../../map-client/state/studies.js';
import { questionWords } from '../../map-client/state/study-questions.js';
import {
  INITIAL_VIEW,
  isStudyTab,
  lookAtStudy,
  openTab,
  STUDY_GROUPS,
  STUDY_TABS,
} from '../../map-client/state/view.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { SITING_MODELS as VOCABULARY_MODELS } from '../../schema/vocabulary.js';
import { CATALOGUE, idleStock, study } from './paper-records.js';

const deskOf = (...list: Study[]): StudyDesk => ({
  ...EMPTY_STUDY_DESK,
  list: { status: 'ready', value: list },
});
const idsOf = ({ list }: StudyDesk): string[] =>
  list.status === 'ready' ? list.value.map(({ id }) => id) : [];

describe('the study that is shown', () => {
  const running = study('running', { state: 'RUNNING', resultHash: null });
  const best = study('best', { state: 'CANCELLED' });
  const done = study('done');

  it('is the one that was asked for, else the newest with an answer, also one that was called off', () => {
    expect(shownStudy([running, best, done], 'done')?.id).toBe('done');
    expect(shownStudy([running, best, done], null)?.id).toBe('best');
    expect(shownStudy([running, done], 'running')?.id).toBe('done');
    expect(shownStudy([running], null)).toBeNull();
    expect(studyUnderWay([running, done])?.id).toBe('running');
  });
});

describe('news of a study', () => {
  it('puts a new one at the head and keeps a known one in its place', () => {
    const desk = deskOf(study('a'), study('b'));
    expect(idsOf(putStudy(desk, study('c')))).toEqual(['c', 'a', 'b']);
    expect(idsOf(putStudy(desk, study('b', { state: 'CANCELLED' })))).toEqual(['a', 'b']);
    expect(idsOf(removeStudy(desk, 'a'))).toEqual(['b']);
  });

  it('of another kind stays out of the list: its section has been left', () => {
    const desk = deskOf(study('a'));
    expect(putStudy(desk, study('b', { kind: 'UNITS' }))).toBe(desk);
  });

  it('tells a failure in the words of the server', () => {
    const failed = putStudy(deskOf(), study('a', { state: 'FAILED', resultHash: null, error: 'too large' }));
    expect(failed.problem).toEqual({ kind: 'refused', code: 'other', message: 'too large' });
    expect(putStudy(failed, study('a')).problem).toBeNull();
  });

  it('pointing twice at the same thing lets go', () => {
    const pointed = choose('x')(EMPTY_STUDY_DESK);
    expect(pointed.chosenKey).toBe('x');
    expect(choose('x')(pointed).chosenKey).toBeNull();
  });
});

describe('the sections', () => {
  it('each stand in one group, and another one shows its own newest study', () => {
    expect(STUDY_GROUPS.flat().sort()).toEqual([...STUDY_TABS].sort());
    const looking = lookAtStudy('s1')(openTab('siting')(INITIAL_VIEW));
    expect(isStudyTab(looking.tab)).toBe(true);
    expect(openTab('siting')(looking).studyId).toBe('s1');
    expect(openTab('gaps')(looking).studyId).toBeNull();
  });
});

describe('the question of a siting study', () => {
  it('follows the view until it is changed by hand', () => {
    const form = (service: ServiceKind, edits: Partial<SitingForm> = {}) =>
      sitingForm({ service }, edits, CATALOGUE.services).services;
    expect(form('CHILDCARE')).toEqual(['CHILDCARE']);
    expect(form('CHILDCARE', { services: ['MARKET'] })).toEqual(['MARKET']);
    // What cannot move into a room gives way; what was taken out by hand stays out.
    expect(form('PARKING')).toEqual(['ELDERLY_CARE']);
    expect(form('CHILDCARE', { services: [] })).toEqual([]);
  });

  it('is held back by sites, by money or by both, and only the fewest sites go without a limit', () => {
    const form = sitingForm(INITIAL_VIEW, { siteCount: 4 }, CATALOGUE.services);
    expect(sitingParameters(form, INITIAL_VIEW)).toMatchObject({ siteCount: 4 });
    expect(sitingParameters(form, INITIAL_VIEW)).not.toHaveProperty('budgetYuan');
    const money = { ...form, siteCount: null, budgetYuan: 5 };
    expect(sitingParameters(money, INITIAL_VIEW)).toMatchObject({ budgetYuan: 5 });
    expect(sitingParameters(money, INITIAL_VIEW)).not.toHaveProperty('siteCount');
    expect(isUnlimited({ ...money, budgetYuan: null })).toBe(true);
    expect(isUnlimited(sitingForm(INITIAL_VIEW, { model: 'LSCP' }, CATALOGUE.services))).toBe(false);
  });

  it.each(SITING_MODELS)(
    '%s is asked as the server wants it, with every condition of its contract',
    (model) => {
      const edits = {
        model,
        mostFloorAreaSquareMetres: 400,
        services: ['ELDERLY_CARE', 'CHILDCARE'] as const,
      };
      const form = sitingForm(INITIAL_VIEW, edits, CATALOGUE.services);
      expect(form.services).toHaveLength(model.startsWith('CAPACITATED') ? 1 : 2);
      const asked = sitingParameters(form, INITIAL_VIEW);
      const stored = checkSitingParameters({
        ...asked,
        model: model.toLowerCase().replaceAll('_', '-'),
        services: asked.services.map((kind) => kind.toLowerCase()),
        reading: asked.reading.toLowerCase(),
        profile: asked.profile.toLowerCase(),
      });
      expect(stored).toMatchObject({ mostFloorAreaSquareMetres: 400, siteCount: asked.siteCount ?? null });
      expect(questionWords(speakerOf('zh'), 'siting', { parameters: { ...stored } })).not.toContain('siting');
    },
  );

  it('are all the models of the vocabulary', () => {
    const codes = VOCABULARY_MODELS.map(({ code }) => code.toUpperCase().replaceAll('-', '_'));
    expect([...SITING_MODELS].sort()).toEqual(codes.sort());
  });

  it('counts places only of services whose need a norm gives', () => {
    expect(sitedServices(CATALOGUE.services, 'MCLP')).toContain('MARKET');
    expect(sitedServices(CATALOGUE.services, 'CAPACITATED_MCLP')).not.toContain('MARKET');
  });

  it('may use the idle stock that may take one of its services', () => {
    const rows = [
      idleStock('a', ['ELDERLY_CARE', 'PARKING']),
      idleStock('b', ['PARKING']),
      idleStock('c', []),
    ];
    expect(
      candidatesOf(rows, { services: ['ELDERLY_CARE'], takesUnknownUses: false }).map(({ id }) => id),
    ).toEqual(['a']);
    const both = { services: ['ELDERLY_CARE', 'PARKING'] as const, takesUnknownUses: false };
    expect(candidatesOf(rows, both)).toHaveLength(2);
    expect(candidatesOf(rows, { ...both, takesUnknownUses: true })).toHaveLength(3);
  });

  it('is told in a sentence from what was stored', () => {
    const parameters = { services: ['elderly_care', 'childcare'], minutes: 15, budgetYuan: 2_500_000 };
    expect(questionWords(speakerOf('zh'), 'siting', { parameters })).toBe(
      '养老、托育 · 15 分钟 · 预算 250 万元',
    );
    expect(questionWords(speakerOf('en'), 'siting', { parameters })).toBe(
      'Elderly care, Childcare · 15 min · budget 2,500,000 yuan',
    );
  });
});
