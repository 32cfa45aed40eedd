/** Emergency access: asking for a case one has no relation to, its time limit, and the notice to everybody concerned. */
package org.keptword.access.emergency;
