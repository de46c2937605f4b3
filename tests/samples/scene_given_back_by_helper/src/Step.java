package com.example.scene_given_back_by_helper;

interface Step {
    void go();
}
