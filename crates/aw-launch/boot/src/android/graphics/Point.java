package android.graphics;

public class Point {
    public int x;
    public int y;

    public Point() {}

    public Point(int x, int y) {
        set(x, y);
    }

    public Point(Point from) {
        set(from.x, from.y);
    }

    public void set(int newX, int newY) {
        x = newX;
        y = newY;
    }

    public final void offset(int right, int down) {
        set(x + right, y + down);
    }

    public boolean equals(Object other) {
        return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y;
    }

    public int hashCode() {
        return 31 * x + y;
    }

    public String toString() {
        return "Point(" + x + ", " + y + ")";
    }
}
