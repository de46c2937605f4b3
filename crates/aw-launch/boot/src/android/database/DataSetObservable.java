package android.database;

public class DataSetObservable extends Observable<DataSetObserver> {
    public void notifyChanged() {
        synchronized (mObservers) {
            for (int at = mObservers.size() - 1; at >= 0; at--) {
                mObservers.get(at).onChanged();
            }
        }
    }

    public void notifyInvalidated() {
        synchronized (mObservers) {
            for (int at = mObservers.size() - 1; at >= 0; at--) {
                mObservers.get(at).onInvalidated();
            }
        }
    }
}
