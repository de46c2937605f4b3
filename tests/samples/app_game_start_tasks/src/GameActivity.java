package com.example.app_game_start_tasks;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.SurfaceView;

public class GameActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new SurfaceView(this));
    }

    @Override
    protected void onResume() {
        super.onResume();
        ConsentStore store = new ConsentStore(this);
        if (!store.agreed()) {
            new AlertDialog.Builder(this)
                    .setTitle("用户协议与隐私政策")
                    .setMessage("进入游戏前请阅读并同意")
                    .setPositiveButton("同意", (dialog, which) -> {
                        store.agree();
                        ((GameApp) getApplication()).start();
                    })
                    .setNegativeButton("退出游戏", (dialog, which) -> System.exit(0))
                    .show();
        }
    }
}
