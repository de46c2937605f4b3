package com.example.bits_of_stored_answer;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Flags.has(this, Flags.NEWS)) {
            mac();
        }
        if (Flags.has(this, Flags.PRIVACY_AGREED)) {
            LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
            Log.d("Main", String.valueOf(places.getLastKnownLocation(LocationManager.GPS_PROVIDER)));
        } else {
            setContentView(R.layout.ask);
            findViewById(R.id.agree).setOnClickListener(this);
        }
    }

    private void mac() {
        try {
            Log.d("Main", Arrays.toString(NetworkInterface.getByName("wlan0").getHardwareAddress()));
        } catch (SocketException none) {
            Log.d("Main", "none");
        }
    }

    @Override
    public void onClick(View view) {
        Flags.add(this, Flags.PRIVACY_AGREED);
        recreate();
    }
}
