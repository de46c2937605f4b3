package com.example.permission_on_demand;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button scan = new Button(this);
        scan.setText("扫一扫");
        scan.setOnClickListener(this);
        setContentView(scan);
    }

    @Override
    public void onClick(View view) {
        String needed = Manifest.permission.CAMERA;
        if (checkSelfPermission(needed) != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {needed}, 2);
            return;
        }
        Camera.open().startPreview();
    }
}
