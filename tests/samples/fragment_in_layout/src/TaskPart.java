package com.example.fragment_in_layout;

import android.app.ActivityManager;
import android.app.Fragment;
import android.os.Bundle;
import android.util.Log;

public class TaskPart extends Fragment {
    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        ActivityManager manager = (ActivityManager) getActivity().getSystemService("activity");
        Log.i("TaskPart", "tasks " + manager.getRunningAppProcesses().size());
    }
}
