package com.example.one_on_click_told_by_tag;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void onBanner(View view) {
        Object tag = view.getTag();
        if ("yes".equals(tag)) {
            Log.d("Main", Build.getSerial());
        } else if ("no".equals(tag)) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.d("Main", phone.getSimOperator());
        } else {
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/privacy")));
        }
    }
}
