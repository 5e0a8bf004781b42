import { OWN_NAMESPACE } from '../../model/own-marks';
import { attributesOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import type { PackageEdit } from './package-edit';

/** Whose a custom XML part is; `query`: the queries of a spreadsheet, with the paths of their files. */
export type CustomXmlOwner = 'ours' | 'query' | 'other';

export function customXmlOwner(edit: PackageEdit, part: string): CustomXmlOwner {
  let owner: CustomXmlOwner = 'other';
  const text = edit.text(part);
  walkXml(text, {
    open({ name, parent, start, openEnd }) {
      if (parent !== null) return;
      const namespaces = attributesOf(text.slice(start, openEnd))
        .filter(([attribute]) => attribute === 'xmlns' || attribute.startsWith('xmlns:'))
        .map(([, value]) => value);
      if (namespaces.some((value) => value.startsWith(OWN_NAMESPACE))) owner = 'ours';
      else if (name === 'DataMashup') owner = 'query';
    },
  });
  return owner;
}
