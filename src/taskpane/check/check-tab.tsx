import { Link, Text } from '@fluentui/react-components';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

/** 校验: the groups of findings. */
export function CheckTab() {
  const workspace = useWorkspace();
  const { check } = useWorkspaceState();
  return (
    <ul>
      {check?.groups.map((group) => (
        <li key={group.key}>
          {group.demand} {group.form} {group.title}
          {group.findings.map((finding) => (
            <p key={finding.id}>
              <Text>{finding.sentence}</Text>
              {finding.places.map(({ text, place }) => (
                <Link key={text} onClick={() => void workspace.show(place)}>
                  {text}
                </Link>
              ))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
