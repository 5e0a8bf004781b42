/** Where the configurations say that the site and its certificate lie; an administrator writes his own. */
export const SITE_AT = '/srv/gouji/site';
export const CERTIFICATE_AT = '/etc/gouji/cert.pem';
export const KEY_AT = '/etc/gouji/key.pem';
