package java.beans;

import java.util.ArrayList;

/** Listeners of all properties and of single ones, told in the order in which they came. */
public class PropertyChangeSupport implements java.io.Serializable {
    private final Object source;
    private final ArrayList<String> properties = new ArrayList<String>();
    private final ArrayList<PropertyChangeListener> listeners = new ArrayList<PropertyChangeListener>();

    public PropertyChangeSupport(Object source) {
        if (source == null) {
            throw new NullPointerException();
        }
        this.source = source;
    }

    public void addPropertyChangeListener(PropertyChangeListener listener) {
        addPropertyChangeListener(null, listener);
    }

    public void addPropertyChangeListener(String property, PropertyChangeListener listener) {
        if (listener != null) {
            properties.add(property);
            listeners.add(listener);
        }
    }

    public void removePropertyChangeListener(PropertyChangeListener listener) {
        removePropertyChangeListener(null, listener);
    }

    public void removePropertyChangeListener(String property, PropertyChangeListener listener) {
        for (int at = 0; at < listeners.size(); at++) {
            if (listeners.get(at) == listener && same(properties.get(at), property)) {
                listeners.remove(at);
                properties.remove(at);
                return;
            }
        }
    }

    private static boolean same(Object one, Object two) {
        return one == null ? two == null : one.equals(two);
    }

    public void firePropertyChange(String property, Object before, Object now) {
        if (before == null || now == null || !before.equals(now)) {
            firePropertyChange(new PropertyChangeEvent(source, property, before, now));
        }
    }

    public void firePropertyChange(String property, int before, int now) {
        firePropertyChange(property, Integer.valueOf(before), Integer.valueOf(now));
    }

    public void firePropertyChange(String property, boolean before, boolean now) {
        firePropertyChange(property, Boolean.valueOf(before), Boolean.valueOf(now));
    }

    public void firePropertyChange(PropertyChangeEvent event) {
        Object[] names = properties.toArray();
        Object[] all = listeners.toArray();
        for (int at = 0; at < all.length; at++) {
            if (names[at] == null || names[at].equals(event.getPropertyName())) {
                ((PropertyChangeListener) all[at]).propertyChange(event);
            }
        }
    }

    public boolean hasListeners(String property) {
        for (int at = 0; at < listeners.size(); at++) {
            if (properties.get(at) == null || properties.get(at).equals(property)) {
                return true;
            }
        }
        return false;
    }
}
