package java.util;

public class Observable {
    private final Vector<Observer> observers = new Vector<Observer>();
    private boolean changed;

    public void addObserver(Observer observer) {
        if (observer == null) {
            throw new NullPointerException();
        }
        if (!observers.contains(observer)) {
            observers.add(observer);
        }
    }

    public void deleteObserver(Observer observer) {
        observers.remove(observer);
    }

    public void deleteObservers() {
        observers.clear();
    }

    public int countObservers() {
        return observers.size();
    }

    public void notifyObservers() {
        notifyObservers(null);
    }

    /** The newest is told first. */
    public void notifyObservers(Object data) {
        if (!changed) {
            return;
        }
        Object[] all = observers.toArray();
        clearChanged();
        for (int at = all.length - 1; at >= 0; at--) {
            ((Observer) all[at]).update(this, data);
        }
    }

    protected void setChanged() {
        changed = true;
    }

    protected void clearChanged() {
        changed = false;
    }

    public boolean hasChanged() {
        return changed;
    }
}
