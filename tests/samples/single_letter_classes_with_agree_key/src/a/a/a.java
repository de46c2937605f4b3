package a.a;

import android.app.Application;

public class a extends Application {
    static a a;

    @Override
    public void onCreate() {
        super.onCreate();
        a = this;
        b.a(this);
        if (b.b()) {
            b.c(this);
        }
    }
}
