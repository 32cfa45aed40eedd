/** Requests that no page of ours sends, and what every answer tells a browser. */
package org.keptword.tests.hardening;
