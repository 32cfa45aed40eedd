/* The drawn calendar: how it names hours and days, where a click on a free time leads, and what dragging does. What it shows comes with the page,
   so that it is there when the calendar is. PrimeFaces calls it by its name. */
import { followDragging } from "./calendar/moving.js";
import { name } from "./calendar/naming.js";
import { halfHour, timeSpan } from "./calendar/times.js";
import { regionOf, sayDay, sayTime } from "./forms/dates.js";

window.keptwordCalendar = function () {
  const place = document.querySelector(".calendar-grid");
  const options = this.cfg.options;
  const clock = ({ hour, minute }) => sayTime(`${hour}:${minute}`, regionOf());
  options.firstDay = Number(place.dataset.first) % 7;
  options.now = place.dataset.now;
  options.nowIndicator = true;
  options.slotLabelFormat = ({ date }) => clock(date);
  options.eventTimeFormat = ({ start, end }) => timeSpan(clock(start), end && clock(end));
  options.fixedWeekCount = false;
  options.expandRows = false;
  options.events = JSON.parse(place.dataset.events);
  if (place.dataset.hours) options.businessHours = JSON.parse(place.dataset.hours);
  options.eventMinHeight = 24;
  options.eventShortHeight = 40;
  /* A drag is reckoned from the middle of the slot it began in: were a slot longer than what a session snaps to, it would land one step off. */
  options.slotDuration = options.snapDuration = "00:15:00";
  options.slotLabelInterval = "01:00:00";
  options.slotEventOverlap = false;
  const month = options.initialView === "dayGridMonth";
  options.dayHeaderContent = ({ date }) => {
    const day = sayDay(date.toISOString().slice(0, 10), regionOf(), false);
    return month ? day.split(/,? /)[0] : day;
  };
  options.nextDayThreshold = "09:00";
  options.navLinks = false;
  options.eventDisplay = "block";
  options.eventDidMount = ({ el, event, isMirror }) => isMirror || name(event, el);
  delete options.eventClick;
  options.dateClick = (clicked) => {
    if (place.dataset.plan) {
      const time = clicked.allDay ? clicked.dateStr.slice(0, 10) + "T09:00" : halfHour(clicked.dateStr.slice(0, 16));
      location.assign(place.dataset.plan + "&at=" + encodeURIComponent(time) + "#plan-here");
    }
  };
  followDragging(options, place);
};
