/** The rule behind a figure: formula, inputs, and each norm with clause, source and confidence. */
import { CloseOutlined, WarningOutlined } from '@ant-design/icons';
import type { Norm } from '../state/records.js';
import { type Figure, isDoubtful, type RuleContext, ruleOf } from '../state/rules.js';
import { useSpeaker } from './use-speaker.js';

interface RuleViewProps {
  readonly figure: Figure;
  readonly context: RuleContext;
  readonly onClose: () => void;
}

export function RuleView({ figure, context, onClose }: RuleViewProps) {
  const speaker = useSpeaker();
  const { formula, inputs, norms } = ruleOf(figure, context);
  return (
    <div className="rule">
      <div className="rule-head">
        <strong>{speaker.say('rule.title')}</strong>
        <button type="button" className="why" aria-label={speaker.say('card.close')} onClick={onClose}>
          <CloseOutlined />
        </button>
      </div>
      <h3>{speaker.say('rule.formula')}</h3>
      <p>{formula}</p>
      <h3>{speaker.say('rule.inputs')}</h3>
      <table>
        <tbody>
          {inputs.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {norms.length > 0 && <h3>{speaker.say('rule.norm')}</h3>}
      {norms.map((norm) => (
        <NormView key={norm.id} norm={norm} />
      ))}
    </div>
  );
}

function NormView({ norm }: { readonly norm: Norm }) {
  const speaker = useSpeaker();
  const clause =
    norm.clause === null ? speaker.say('rule.noClause') : speaker.say('rule.clause', { clause: norm.clause });
  return (
    <div className="norm">
      <div>
        {norm.standard} · {clause}
      </div>
      <div>{speaker.language === 'zh' ? norm.textZh : norm.textEn}</div>
      <div className={isDoubtful(norm) ? 'confidence confidence-doubtful' : 'confidence'}>
        {isDoubtful(norm) && <WarningOutlined />} {speaker.code('confidence', norm.confidence)}
      </div>
      {norm.sources.length > 0 && (
        <div className="quiet">
          {speaker.say('rule.source')}
          {speaker.say('join.colon')}
          {norm.sources
            .map(({ titleZh, titleEn }) => (speaker.language === 'zh' ? titleZh : titleEn))
            .join('; ')}
        </div>
      )}
    </div>
  );
}
