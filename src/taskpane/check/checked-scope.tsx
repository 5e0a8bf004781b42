import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckView, FormView } from '../../session/workspace/state';
import { CHECK } from '../../wording/pane/check-labels';
import { Aside } from './aside';
import { ShowLink } from '../show-link';

const useStyles = makeStyles({
  scope: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What was checked and what was not: below the findings, and all there is where nothing was found. */
export function CheckedScope({ check }: { check: CheckView }) {
  const styles = useStyles();
  const { verdict, counts, remarks, forms } = check;
  const found = forms.filter((form) => form.found).length;
  return (
    <section className={styles.scope} aria-label={CHECK.scope}>
      <p className={styles.line}>{counts}</p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.line}>
          {remark}
        </p>
      ))}
      <Aside
        key={verdict}
        summary={CHECK.forms(found, forms.length)}
        open={verdict === 'incomplete'}
      >
        <ul className={styles.list}>
          {forms.map((form) => (
            <Form key={form.key} form={form} />
          ))}
        </ul>
      </Aside>
    </section>
  );
}

function Form({ form: { name, status, where, why } }: { form: FormView }) {
  return (
    <li>
      {name}：{status} {where && <ShowLink place={where.place}>{where.text}</ShowLink>}
      {why && `（${why}）`}
    </li>
  );
}
