package androidx.core.app;

import android.app.Activity;
import android.os.Build;

public class ActivityCompat {
    public static void requestPermissions(Activity activity, String[] permissions, int code) {
        if (Build.VERSION.SDK_INT >= 23) {
            activity.requestPermissions(permissions, code);
        }
    }
}
