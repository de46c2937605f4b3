package com.example.state_holder_collected_at_launch;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.util.Log;

public class MainActivity extends Activity implements StateHolder.Collector<ConsentStatus> {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        StateHolder<ConsentStatus> status = new StateHolder<>(ConsentStatus.stored(this));
        status.collect(this);
    }

    @Override
    public void emit(ConsentStatus status) {
        if (status == ConsentStatus.ACCEPTED) {
            Cursor photos = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
            Log.d("Main", String.valueOf(photos));
        }
    }
}
