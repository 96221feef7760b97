// After tap's own loaders: programs that a test starts are to find the variable as it was.
process.env.TAP_TYPE_STRIP_ONLY = '0';
await import('tsx');
