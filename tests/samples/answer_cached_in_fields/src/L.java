package com.example.answer_cached_in_fields;

import android.app.Activity;
import android.provider.Settings;

public class L extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        if (new UserCfg(this).state == UserCfg.State.AGREED)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
