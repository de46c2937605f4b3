package java.beans;

public class PropertyChangeEvent extends java.util.EventObject {
    private final String property;
    private final Object before;
    private final Object now;

    public PropertyChangeEvent(Object source, String property, Object before, Object now) {
        super(source);
        this.property = property;
        this.before = before;
        this.now = now;
    }

    public String getPropertyName() {
        return property;
    }

    public Object getOldValue() {
        return before;
    }

    public Object getNewValue() {
        return now;
    }
}
