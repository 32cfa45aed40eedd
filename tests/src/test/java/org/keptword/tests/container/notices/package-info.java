/** What people are told by mail, through a real mail server. */
package org.keptword.tests.container.notices;
