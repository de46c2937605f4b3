package com.example.fragment_framework;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button mine = new Button(this);
        mine.setText("我的");
        mine.setOnClickListener(this);
        setContentView(mine);
        getFragmentManager().beginTransaction().add(android.R.id.content, new HomeFragment()).commit();
    }

    @Override
    public void onClick(View view) {
        getFragmentManager().beginTransaction().replace(android.R.id.content, new MineFragment()).commit();
    }
}
