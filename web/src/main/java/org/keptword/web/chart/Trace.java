package org.keptword.web.chart;

/** The data of a path. */
final class Trace {

    private final StringBuilder data = new StringBuilder(256);

    Trace move(double x, double y) {
        return to('M', x, y);
    }

    Trace line(double x, double y) {
        return to('L', x, y);
    }

    /** A closed box. */
    Trace box(double x, double y, double width, double height) {
        to('M', x, y);
        one('h', width);
        one('v', height);
        one('h', -width);
        data.append('z');
        return this;
    }

    /** A mark around a point. */
    Trace mark(Shape shape, double x, double y, double size) {
        switch (shape) {
            case CIRCLE -> {
                double radius = Math.round(size * 10) / 10.0;
                to('M', x - radius, y);
                arc(radius, 2 * radius);
                arc(radius, -2 * radius);
                data.append('z');
            }
            case SQUARE -> box(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
            case TRIANGLE -> {
                to('M', x, y - size * 1.2);
                relative(size * 1.15, size * 2);
                one('h', -2 * size * 1.15);
                data.append('z');
            }
        }
        return this;
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    private void arc(double radius, double across) {
        data.append('a');
        Svg.number(data, radius);
        data.append(' ');
        Svg.number(data, radius);
        data.append(" 0 1 0 ");
        Svg.number(data, across);
        data.append(" 0");
    }

    private Trace to(char how, double x, double y) {
        data.append(how);
        Svg.number(data, x);
        data.append(' ');
        Svg.number(data, y);
        return this;
    }

    private void relative(double x, double y) {
        to('l', x, y);
    }

    private void one(char how, double by) {
        data.append(how);
        Svg.number(data, by);
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
