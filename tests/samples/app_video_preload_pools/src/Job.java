package com.example.app_video_preload_pools;

interface Job {
    int URGENT = 0;
    int CALM = 1;

    int urgency();

    void work();
}
