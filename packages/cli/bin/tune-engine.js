import process from 'node:process';
import v8 from 'node:v8';

// A run is over before most of what V8 optimises beside it pays off: see docs/decisions/0008-runs-after-the-first.md.
// V8 complains about flags that it does not know, and after Node 20 it counts calls instead.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=1000000');
