package android.os;

public class ResultReceiver implements Parcelable {
    private final Handler handler;

    public ResultReceiver(Handler handler) {
        this.handler = handler;
    }

    public void send(final int code, final Bundle data) {
        if (handler == null) {
            onReceiveResult(code, data);
            return;
        }
        handler.post(new Runnable() {
            public void run() {
                onReceiveResult(code, data);
            }
        });
    }

    protected void onReceiveResult(int code, Bundle data) {}

    public int describeContents() {
        return 0;
    }

    public void writeToParcel(Parcel to, int flags) {
        to.writeParcelable(this, flags);
    }
}
