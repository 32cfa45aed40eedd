/** How notices reach the database and the mail server, the rules of their times, and the job that sends them. */
package org.keptword.notices.internal;
