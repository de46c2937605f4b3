package com.example.app_dating_proxy_of_device_calls;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.people);
        Terms terms = new Terms(this);
        DeviceCalls calls = TermsHandler.wrap(new PhoneCalls(getApplicationContext()), terms);
        Log.d("Dating", "phone " + calls.carrier() + calls.simCard());
        findViewById(R.id.find).setOnClickListener(view -> Log.d("Dating", "friends " + calls.friends()));
        if (!terms.accepted()) {
            new TermsDialog(this, terms, calls).show();
        }
    }
}
