/** Pages of promises: the client's list and taps, making one, and the counselor's page of a case. */
package org.keptword.web.promises;
