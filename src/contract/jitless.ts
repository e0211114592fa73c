import { z } from 'zod'

// zod would otherwise try `new Function`, which the content security policy of the windows reports as a violation.
// Imported first by every schema file: it has to be set before the first schema is made.
z.config({ jitless: true })

export { z }
