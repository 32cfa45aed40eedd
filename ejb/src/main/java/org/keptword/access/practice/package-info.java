/** The practice: setting it up, its places, crisis line, note templates and rules, and the jobs that run once in each practice. */
package org.keptword.access.practice;
