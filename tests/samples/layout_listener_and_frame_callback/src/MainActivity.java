package com.example.layout_listener_and_frame_callback;

import android.app.Activity;
import android.app.ActivityManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.Log;
import android.view.Choreographer;
import android.view.View;
import android.view.ViewTreeObserver;
import android.widget.FrameLayout;

public class MainActivity extends Activity implements ViewTreeObserver.OnGlobalLayoutListener, Choreographer.FrameCallback {
    private View content;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        content = new FrameLayout(this);
        setContentView(content);
        content.getViewTreeObserver().addOnGlobalLayoutListener(this);
        Choreographer.getInstance().postFrameCallback(this);
    }

    @Override
    public void onGlobalLayout() {
        content.getViewTreeObserver().removeOnGlobalLayoutListener(this);
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Main", wifi.getConnectionInfo().getBSSID());
    }

    @Override
    public void doFrame(long time) {
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo process : manager.getRunningAppProcesses()) {
            Log.v("Main", process.processName);
        }
    }
}
