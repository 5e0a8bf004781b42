/** Why there is no release, as one plain sentence for the person who asked for it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
