/** The counselor's queue, the page work is read and answered on, and the endpoints that page saves and sends through. */
package org.keptword.web.review;
