package com.example.app_scooter_binds_open_id;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Camera;
import android.os.Bundle;
import android.widget.Button;

public class MapActivity extends Activity {
    private final OpenId openId = new OpenId();
    private final Lock lock = new Lock();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        openId.bind(getApplicationContext());
        bindService(new Intent(this, LockService.class), lock, BIND_AUTO_CREATE);
        Button unlock = new Button(this);
        unlock.setText("Unlock");
        unlock.setOnClickListener(view -> Camera.open(Camera.CameraInfo.CAMERA_FACING_BACK).release());
        setContentView(unlock);
        Rider rider = new Rider(this);
        if (rider.answered()) {
            rider.welcome();
        } else {
            Question.ask(this, rider);
        }
    }

    @Override
    protected void onDestroy() {
        unbindService(lock);
        super.onDestroy();
    }
}
