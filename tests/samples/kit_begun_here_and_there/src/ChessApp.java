package com.example.kit_begun_here_and_there;

import android.app.Application;
import com.example.kit_begun_here_and_there.kit.Probe;
import com.example.kit_begun_here_and_there.kit.Radar;

public class ChessApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Box.ticked(this)) {
            Probe.begin(this);
            Radar.begin(this);
        }
    }
}
