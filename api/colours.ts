/**
 * Colours for a terminal, and for nothing else: picocolors also colours where CI is set, and then the
 * codes stand in a log file. NO_COLOR and FORCE_COLOR are kept as users know them.
 */
import picocolors from 'picocolors';

const isTerminal = process.stdout.isTTY === true || process.env.FORCE_COLOR !== undefined;

export const colours = picocolors.createColors(isTerminal && picocolors.isColorSupported);
