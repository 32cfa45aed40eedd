/** What people find and choose about mails, on their account; and for a manager how sending goes. */
package org.keptword.web.notices;
