package com.example.permission_list_built;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import androidx.core.app.ActivityCompat;
import java.util.ArrayList;
import java.util.List;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> missing = new ArrayList<>();
        addMissing(missing, Manifest.permission.READ_PHONE_STATE);
        addMissing(missing, Manifest.permission.ACCESS_FINE_LOCATION);
        addMissing(missing, Manifest.permission.WRITE_EXTERNAL_STORAGE);
        addMissing(missing, Manifest.permission.CAMERA);
        if (!missing.isEmpty()) {
            ActivityCompat.requestPermissions(this, missing.toArray(new String[0]), 1);
        }
    }

    private void addMissing(List<String> missing, String permission) {
        if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
            missing.add(permission);
        }
    }
}
