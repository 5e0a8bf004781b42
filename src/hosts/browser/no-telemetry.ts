/** Stands in for the grid's package of measuring use: there is nobody to tell. */
import { createIdentifier } from '@univerjs/core';

export const ITelemetryService = createIdentifier<never>('gouji.no-telemetry');
