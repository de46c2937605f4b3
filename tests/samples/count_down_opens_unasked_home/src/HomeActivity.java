package com.example.count_down_opens_unasked_home;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Home", phone.getDeviceId(0));
        Button friends = new Button(this);
        friends.setText("好友");
        friends.setOnClickListener(new FriendsTab(this));
        setContentView(friends);
    }
}
