import { connect, type PeerCertificate } from 'node:tls';
import { reason } from '../../model/reason';
import { WARN_DAYS, daysLeft } from '../credentials';
import { type HostedFinding, notice, wrong } from './finding';
import {
  asked,
  LENIENT,
  misnamed,
  NoAnswer,
  PATIENCE_MS,
  plainName,
  type VisitSettings,
} from './visit';

/** What OpenSSL says where no root that it was given leads to the certificate. */
const NO_ROOT =
  /^(CERT_SIGNATURE_FAILURE|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE)|(DEPTH_ZERO_)?SELF_SIGNED_CERT(_IN_CHAIN)?)$/;

interface Shown {
  readonly certificate: PeerCertificate;
  /** A code of OpenSSL; null: trusted. */
  readonly distrust: string | null;
  readonly protocol: string;
}

/**
 * What a desk would say of the server's certificate.
 * @param address https
 * @throws NoAnswer
 */
export async function certificateFindings(
  address: string,
  settings: VisitSettings,
  now: Date,
): Promise<HostedFinding[]> {
  const { hostname } = new URL(address);
  const { certificate, distrust, protocol } = await shown(address, settings);
  const found: HostedFinding[] = [];
  const days = daysLeft(certificate.valid_to, now);
  const validFrom = Date.parse(certificate.valid_from);
  if (days < 0) found.push(wrong('', reason('verify.tls-expired', { days: -days })));
  else if (validFrom > now.getTime()) found.push(wrong('', reason('verify.tls-not-yet')));
  else if (days < WARN_DAYS) found.push(notice('', reason('verify.tls-soon', { days })));
  // Said already, unless it is one above it.
  const isDated =
    found.some(({ severity }) => severity === 'wrong') &&
    (distrust === 'CERT_HAS_EXPIRED' || distrust === 'CERT_NOT_YET_VALID');
  const { subjectaltname: names } = certificate;
  if (names === undefined) found.push(wrong('', reason('verify.tls-no-names', { hostname })));
  else if (misnamed(plainName(hostname), certificate))
    found.push(wrong('', reason('verify.tls-name', { hostname, names })));
  if (distrust !== null && !isDated && distrust !== 'ERR_TLS_CERT_ALTNAME_INVALID')
    found.push(
      wrong(
        '',
        settings.ca && NO_ROOT.test(distrust)
          ? reason('verify.tls-other-root')
          : reason('verify.tls-untrusted', { why: distrust }),
      ),
    );
  if (!/^TLSv1\.[23]$/.test(protocol))
    found.push(wrong('', reason('verify.tls-old', { protocol })));
  return found;
}

/** Shakes hands, whatever is shown. */
function shown(
  address: string,
  { ca, elsewhere, patienceMs = PATIENCE_MS }: VisitSettings,
): Promise<Shown> {
  const { hostname, port } = new URL(address);
  const name = plainName(hostname);
  return new Promise((done, failed) => {
    const socket = connect({
      host: elsewhere?.host ?? name,
      port: elsewhere?.port ?? Number(port || 443),
      ...asked(name),
      rejectUnauthorized: false,
      ...LENIENT,
      ...(ca ? { ca: [...ca] } : {}),
    });
    const end = (why: string): void => {
      failed(new NoAnswer(why));
      socket.destroy();
    };
    socket.setTimeout(patienceMs, () => end('timeout'));
    socket.on('error', (problem: NodeJS.ErrnoException) => end(problem.code ?? 'broken'));
    socket.on('secureConnect', () => {
      done({
        certificate: socket.getPeerCertificate(),
        // Typed as an error, given as its code.
        distrust: socket.authorized ? null : String(socket.authorizationError),
        protocol: socket.getProtocol() ?? '',
      });
      socket.destroy();
    });
  });
}
