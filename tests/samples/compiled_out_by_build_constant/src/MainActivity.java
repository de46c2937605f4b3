package com.example.compiled_out_by_build_constant;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    private static final boolean QA_BUILD = false;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("便签");
        String mode = QA_BUILD ? new Collector().imei(this) : "release";
        Log.d("Main", mode);
    }
}
