package com.example.app_petshop_advertising_id;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public class CageActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button avatar = new Button(this);
        avatar.setText("更换头像");
        avatar.setOnClickListener(new Avatar(this));
        setContentView(avatar);
        new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("不同意", (box, which) -> finish()).setPositiveButton("同意", (box, which) -> {
            getSharedPreferences("pets", MODE_PRIVATE).edit().putBoolean("privacy_agreed", true).apply();
            ((PetApp) getApplication()).kit().warmUp();
        }).show();
    }
}
