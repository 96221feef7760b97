// Before tap's own loaders: tap then leaves out the one that has TypeScript itself translate every file anew in each
// test process, which took half the time of the check. tsx (last.mjs) does it instead, and keeps what it translated.
process.env.TAP_TYPE_STRIP_ONLY = '1';
